import { fileURLToPath } from 'node:url';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { pinned } from './package-versions';

/** The project's folder: what the packing starts from. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** What a step's package holds besides its bundled code. */
export type StepPackage = {
  readonly architecture: Architecture;
  /** Packages with native code, WebAssembly or data files: installed beside the bundle at their pinned versions. */
  readonly packages: readonly string[];
  /** Files copied from the project, by the same path. */
  readonly files?: readonly string[];
};

const cpuOf = (architecture: Architecture): 'arm64' | 'x64' => (architecture === Architecture.ARM_64 ? 'arm64' : 'x64');

// npm would otherwise install the binaries of the machine that packs; install scripts would fetch more.
const installCommand = (packages: readonly string[], cpu: string): string =>
  `npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --os=linux --cpu=${cpu} --libc=glibc ${pinned(packages).join(' ')}`;

const runtimes = 'node_modules/onnxruntime-node/bin';
/** The inference runtime ships its binaries for every platform, 288 MB of them: all but ours go. */
const pruneCommand = (cpu: string): string =>
  `if [ -d ${runtimes} ]; then find ${runtimes} -mindepth 3 -maxdepth 3 -type d ! -path '*/linux/${cpu}' -exec rm -rf {} +; fi`;

/** How a step is packed for Lambda: one ESM bundle, its external packages for Lambda's platform, and a check that the binaries are for it. */
export const stepBundling = ({ architecture, packages, files = [] }: StepPackage): BundlingOptions => {
  const cpu = cpuOf(architecture);
  return {
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
      afterBundling: (_input, output) => [
        ...files.flatMap((file) => [`mkdir -p "${output}/${file}"`, `cp -R "${projectRoot}/${file}/." "${output}/${file}"`]),
        `cd "${output}"`,
        `echo '{ "private": true, "type": "module" }' > package.json`,
        installCommand(packages, cpu),
        pruneCommand(cpu),
        `node "${projectRoot}/infra/check-asset.mjs" "${output}" ${cpu}`,
      ],
    },
  };
};
