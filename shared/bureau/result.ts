/** What a pure function that can fail in an expected way gives back: a value, or what is wrong. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };
