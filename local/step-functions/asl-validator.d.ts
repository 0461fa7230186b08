/** What is used of asl-validator 4.0.0, which comes without types. It writes into the definition it is given. */
declare module 'asl-validator' {
  const validate: (definition: unknown) => { readonly isValid: boolean; readonly errorsText: (separator?: string) => string };
  // biome-ignore lint/style/noDefaultExport: the package's own form.
  export default validate;
}
