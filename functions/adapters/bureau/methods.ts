/** The paths of the bureau's three services behind its host; each publishes its own WSDL at `?wsdl`. */
export const bureauServices = {
  upDownLoad: '/ISPWebService/upDownLoad',
  queryBeianStatus: '/BeianStatusWebService/queryBeianStatus',
  verifyBamm: '/BeianStatusWebService/verifyBamm',
} as const;
export type BureauService = keyof typeof bureauServices;

/** The namespace of the method elements; their parameters stand in none. */
export const BUREAU_NAMESPACE = 'http://www.miibeian.gov.cn';

const COMMON = ['userName', 'randVal', 'pwdHash', 'hashAlgorithm'] as const;

/** One method: its service, the parameters in their order, and how working clients spell the provider's id where a WSDL does not say. */
export type BureauMethod = { readonly service: BureauService; readonly ownId: 'ispID' | 'ispId'; readonly parameters: readonly string[] };

const method = (service: BureauService, ownId: BureauMethod['ownId'], own: readonly string[]): BureauMethod => ({
  service,
  ownId,
  parameters: [ownId, ...COMMON, ...own],
});

/** The methods of interface version V.3.0. The document prints `ispId` throughout; providers' systems are seen to send `ispID` to all but one. */
export const bureauMethods = {
  isp_upload: method('upDownLoad', 'ispID', ['beianInfo', 'beianInfoHash', 'dataSequence', 'encryptAlgorithm', 'compressionFormat']),
  isp_download: method('upDownLoad', 'ispID', []),
  isp_downloadack: method('upDownLoad', 'ispID', ['fileName']),
  isp_querypreviousupload: method('upDownLoad', 'ispId', []),
  isp_querybeianstatus: method('queryBeianStatus', 'ispID', ['queryConditionType', 'queryCondition']),
  isp_verifybamm: method('verifyBamm', 'ispID', ['baxh', 'bamm']),
} as const satisfies Record<string, BureauMethod>;
export type MethodName = keyof typeof bureauMethods;

/** The methods as a list. */
export const methodNames = [
  'isp_upload',
  'isp_download',
  'isp_downloadack',
  'isp_querypreviousupload',
  'isp_querybeianstatus',
  'isp_verifybamm',
] as const satisfies readonly MethodName[];
