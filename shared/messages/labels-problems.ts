import type { Sentence } from '#shared/verdict/verdict';

/** What is wrong with an upload, and what to do about it. */
export type ProblemLabel = { readonly problem: Sentence; readonly advice: Sentence };

const problem = (zh: string, en: string, adviceZh: string, adviceEn: string): ProblemLabel => ({
  problem: { zh, en },
  advice: { zh: adviceZh, en: adviceEn },
});

const PROBLEMS: Readonly<Record<string, ProblemLabel>> = {
  blurred: problem(
    '图片模糊',
    'the picture is blurred',
    '请对准焦距、拿稳手机后重新拍摄。',
    'Hold the camera still, let it focus, and take the photo again.',
  ),
  glare: problem(
    '反光遮住了文字',
    'glare covers the text',
    '请避开灯光直射，换个角度重新拍摄。',
    'Turn away from the lamp and take the photo again.',
  ),
  covered: problem(
    '有东西挡住了文字',
    'something covers the text',
    '请移开手指、贴纸等遮挡物后重新拍摄。',
    'Take fingers, stickers and the like off the document, and take the photo again.',
  ),
  dark: problem('光线太暗', 'the picture is too dark', '请在光线充足处重新拍摄。', 'Take the photo again in good light.'),
  'over-exposed': problem(
    '曝光过度',
    'the picture is over-exposed',
    '请避免强光后重新拍摄。',
    'Take the photo again out of the strong light.',
  ),
  'too-small': problem(
    '文字太小',
    'the text is too small',
    '请靠近一些，让证件占满画面后重新拍摄。',
    'Move closer so that the document fills the picture, and take it again.',
  ),
  cropped: problem(
    '证件没有拍全',
    'part of the document is cut off',
    '请把四个角都拍进画面后重新上传。',
    'Take the photo again with all four corners in it.',
  ),
  blank: problem(
    '图片上没有文字',
    'there is no text on the picture',
    '请检查是否选错了文件，重新上传。',
    'Check that this is the right file, and upload it again.',
  ),
  illegible: problem(
    '必要的文字无法辨认',
    'needed text cannot be made out',
    '请在光线充足处正对证件重新拍摄。',
    'Take the photo again, straight on and in good light.',
  ),
  'not-a-document': problem(
    '图片上没有证件',
    'there is no document on the picture',
    '请检查是否选错了文件，重新上传。',
    'Check that this is the right file, and upload it again.',
  ),
  photocopy: problem(
    '疑似黑白复印件',
    'it looks like a black-and-white copy',
    '请直接拍摄或彩色扫描原件。',
    'Photograph the original, or scan it in colour.',
  ),
  screen: problem('疑似翻拍屏幕', 'it looks like a photo of a screen', '请直接拍摄原件。', 'Photograph the original itself.'),
  'no-face': problem(
    '照片上没有人脸',
    'there is no face on the photo',
    '请本人正对镜头重新拍摄。',
    'Face the camera and take the photo again.',
  ),
  'face-not-open': problem(
    '面部没有完全露出',
    'the face is not open to view',
    '请摘下口罩、墨镜和帽子，正对镜头重新拍摄。',
    'Take off mask, dark glasses and hat, face the camera, and take the photo again.',
  ),
  'several-faces': problem(
    '照片上不止一个人',
    'there is more than one person on the photo',
    '请只由本人一人入镜重新拍摄。',
    'Take the photo again with nobody else in it.',
  ),
  'not-centred': problem(
    '人不在画面中央',
    'the person is not in the middle',
    '请站在画面中央、露出上半身后重新拍摄。',
    'Stand in the middle with the upper body in view, and take the photo again.',
  ),
  'face-too-small': problem(
    '人离镜头太远',
    'the person is too far away',
    '请靠近一些，拍到上半身后重新上传。',
    'Come closer, so that the upper body fills the picture, and take it again.',
  ),
  'no-card': problem(
    '看不到手持的证件',
    'no document is seen in the hand',
    '请手持证件，有字的一面朝向镜头重新拍摄。',
    'Hold the document with its print towards the camera, and take the photo again.',
  ),
  'curtain-colour': problem(
    '幕布颜色不符',
    'the curtain has another colour',
    '请在接入服务商提供的幕布前重新拍摄。',
    'Take the photo again before the curtain that the access provider sent.',
  ),
  'wordmark-missing': problem(
    '看不到幕布上的标识文字',
    'the curtain’s wordmark is not seen',
    '请让幕布上的标识文字完整入镜后重新拍摄。',
    'Take the photo again with the whole wordmark of the curtain in it.',
  ),
  edited: problem('疑似经过修改', 'it looks edited', '请上传未经修改的照片。', 'Upload the photo as it was taken.'),
  'empty-file': problem('文件是空的', 'the file is empty', '请重新选择文件上传。', 'Choose the file again and upload it.'),
  'too-many-bytes': problem(
    '文件太大',
    'the file is too large',
    '请压缩到规定大小以内再上传。',
    'Make the file smaller and upload it again.',
  ),
  'too-many-pixels': problem(
    '图片尺寸太大',
    'the picture has too many pixels',
    '请把图片缩小后再上传。',
    'Scale the picture down and upload it again.',
  ),
  'too-many-pages': problem(
    '页数太多',
    'the file has too many pages',
    '请只上传需要的那几页。',
    'Upload only the pages that are asked for.',
  ),
  animated: problem(
    '是动态图片',
    'it is an animation',
    '请上传静态的 JPEG、PNG、HEIC 图片或 PDF。',
    'Upload a still picture (JPEG, PNG, HEIC) or a PDF.',
  ),
  'not-a-picture': problem(
    '不是图片',
    'it is not a picture',
    '请上传 JPEG、PNG、HEIC 图片或 PDF。',
    'Upload a JPEG, PNG or HEIC picture, or a PDF.',
  ),
  'format-not-accepted': problem(
    '不支持这种格式',
    'the format is not accepted',
    '请转换为 JPEG、PNG、HEIC 图片或 PDF 再上传。',
    'Convert it to JPEG, PNG, HEIC or PDF and upload it again.',
  ),
  truncated: problem('文件不完整', 'the file is incomplete', '请重新上传完整的文件。', 'Upload the whole file again.'),
  damaged: problem('文件已损坏', 'the file is damaged', '请重新拍摄或导出后上传。', 'Take or export it again and upload it.'),
  'encrypted-pdf': problem(
    'PDF 设有密码',
    'the PDF is protected by a password',
    '请取消密码后再上传。',
    'Remove the password and upload it again.',
  ),
  'no-pages': problem('PDF 没有页面', 'the PDF has no pages', '请重新导出后上传。', 'Export it again and upload it.'),
  'file-not-found': problem(
    '找不到文件',
    'the file is not there',
    '请检查文件名，或重新上传。',
    'Check the file’s name, or upload it again.',
  ),
  'path-outside-folder': problem(
    '文件不在备案文件夹内',
    'the file lies outside the filing’s folder',
    '请把文件放进备案文件夹。',
    'Put the file into the filing’s folder.',
  ),
};

/** A problem code in words; one that has no label as it is, with general advice. */
export const problemLabel = (code: string): ProblemLabel =>
  PROBLEMS[code] ?? problem(code, code, '请重新拍摄或扫描后上传。', 'Photograph or scan it again and upload it.');
