import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { pinned } from './package-versions';
import type { StepSettings } from './step-settings';

/** The project's folder: what the packing starts from. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** How a step's package is made. */
export type StepPackage = Pick<StepSettings, 'architecture' | 'packages' | 'made'> & {
  /** Folders and files copied from the project, by the same path. */
  readonly files: readonly string[];
};

/** How a step is packed for Lambda: one ESM bundle, its external packages for Lambda's platform, and a check that the binaries are for it. */
export const stepBundling = ({ architecture, packages, files, made }: StepPackage): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  sourceMap: true,
  externalModules: [...packages],
  // CommonJS packages inside an ESM bundle look for `require`; the alias keeps clear of imports of the same name.
  banner: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  forceDockerBundling: false,
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    // Each command starts anew in the project's folder: absolute paths only.
    afterBundling: (_input, output) => [
      ...files.flatMap((file) => [`mkdir -p "${output}/${dirname(file)}"`, `cp -R "${projectRoot}/${file}" "${output}/${dirname(file)}/"`]),
      ...(made === undefined ? [] : [`cd "${projectRoot}" && node --import tsx "${projectRoot}/${made.by}" "${output}/${made.folder}"`]),
      `node "${projectRoot}/infra/pack-step.mjs" "${output}" ${architecture === 'arm64' ? 'arm64' : 'x64'} ${pinned(packages).join(' ')}`,
    ],
  },
});
