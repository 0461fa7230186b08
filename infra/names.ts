/** Names that the infrastructure and the code agree on. A step has one name everywhere: folder, construct id, log field. */
export const steps = { normaliseImage: 'normalise-image', readDocument: 'read-document' } as const;
export type StepName = (typeof steps)[keyof typeof steps];

/** Environment variables that the handlers require. */
export const environment = { uploadsBucket: 'UPLOADS_BUCKET', derivedBucket: 'DERIVED_BUCKET', modelsFolder: 'MODELS_FOLDER' } as const;

/** How the key of an upload's manifest ends: it is written last and starts the reading. */
export const MANIFEST_SUFFIX = '/manifest.json';

/** Where the reader's models stand in its package, from the working directory of a function. */
export const MODELS_FOLDER = 'models/pp-ocrv4-mobile';

/** `cdk synth -c bundle=false` makes the templates without packing code: offline, and in the tests. */
export const BUNDLE_CONTEXT = 'bundle';
