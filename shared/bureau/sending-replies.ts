/** What came back from a call: a code, or nothing (the call may have been carried out), or the certainty that it never left. */
export type Reply<Content> =
  | ({ readonly is: 'code'; readonly code: number } & Content)
  | { readonly is: 'lost' }
  | { readonly is: 'not-sent' };

export type UploadReply = Reply<{ readonly missing: readonly number[] }>;
export type PreviousReply = Reply<{ readonly sequence?: number | undefined; readonly hash?: string | undefined }>;

/** A reply as the list of calls keeps it. */
export const noted = (reply: Reply<unknown>): number | 'lost' | 'not-sent' => (reply.is === 'code' ? reply.code : reply.is);
