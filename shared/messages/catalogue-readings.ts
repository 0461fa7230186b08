import { entry } from './entry';

/** Numbers, entered against read, and the uploads themselves. */
export const readingMessages = {
  'certificate-number-checksum': entry(
    '{who}的{document}号码校验位不对，号码有误。',
    'The {document} number of {who} fails its check digit.',
    '请对照证件逐位核对后改正号码。',
    'Compare the number with the document digit by digit and correct it.',
  ),
  'certificate-number-malformed': entry(
    '{who}的{document}号码位数或格式不对。',
    'The {document} number of {who} has the wrong length or form.',
    '请对照证件核对号码和所选的证件类型。',
    'Check the number against the document, and that the right kind of document was chosen.',
  ),
  'division-code-unknown': entry(
    '{who}的{document}号码中的行政区划代码不在已知之列。',
    'The division code in the {document} number of {who} is not a known one.',
    '请核对号码；如无误，无需操作。',
    'Check the number; if it is right there is nothing to do.',
  ),
  'certificate-number-differs': entry(
    '填写的{who}证件号码与上传的{document}不一致。',
    'The number entered for {who} differs from the uploaded {document}.',
    '请对照证件改正填写的号码；如果上传错了证件，请重新上传。',
    'Correct the entered number by the document, or upload the right document.',
  ),
  'name-differs': entry(
    '填写的名称“{entered}”与{document}上的“{read}”不一致。',
    'The name entered, “{entered}”, differs from “{read}” on the {document}.',
    '请按证件改正填写的名称；如果填写无误，工作人员会核对图片。',
    'Correct the name by the document; if it is right, a reviewer will compare it with the picture.',
  ),
  'address-differs': entry(
    '填写的地址“{entered}”与{document}上的“{read}”不一致。',
    'The address entered, “{entered}”, differs from “{read}” on the {document}.',
    '请按证件核对地址；如果填写无误，工作人员会核对图片。',
    'Check the address by the document; if it is right, a reviewer will compare it with the picture.',
  ),
  'credit-code-against-nature': entry(
    '统一社会信用代码的登记机关类别与所选单位性质（{nature}）不符。',
    'The credit code was given for another class of subject than the nature chosen ({nature}).',
    '请核对单位性质是否选对。',
    'Check that the right nature was chosen.',
  ),
  'document-unreadable': entry(
    '上传的{document}无法使用：{problem}。',
    'The uploaded {document} cannot be used: {problem}.',
    '{advice}',
    '{advice}',
  ),
  'document-kind-differs': entry(
    '应为{document}，但上传的文件看起来是{read}。',
    'This should be the {document}, but the uploaded file looks like the {read}.',
    '请检查是否选错了文件，重新上传{document}。',
    'Check that the right file was chosen, and upload the {document}.',
  ),
  'field-not-legible': entry(
    '{document}上的“{field}”没有可靠地读出，需要人工核对。',
    'The {field} on the {document} could not be read reliably; a reviewer will look at it.',
    '可以重新上传一张更清晰的照片，以免等待人工核对。',
    'Upload a clearer photo to spare the wait for a reviewer.',
  ),
  'reading-differs': entry(
    '填写的“{entered}”与{document}上的{field}“{read}”不一致。',
    '“{entered}” was entered, but the {field} on the {document} reads “{read}”.',
    '请按证件改正填写的内容；如果填写无误，工作人员会核对图片。',
    'Correct what was entered by the document; if it is right, a reviewer will compare it with the picture.',
  ),
  'document-suspect': entry(
    '上传的{document}{problem}，需要人工核对。',
    'A reviewer will look at the uploaded {document}: {problem}.',
    '{advice}',
    '{advice}',
  ),
  'identity-inconsistent': entry(
    '{document}上的{field}与其他信息矛盾，需要人工核对。',
    'The {field} on the {document} contradicts what else is known of this person; a reviewer will look at it.',
    '请检查上传的证件是否属于同一人，并上传清晰的原件照片。',
    'Check that the uploaded documents belong to one person, and upload clear photos of the originals.',
  ),
} as const;
