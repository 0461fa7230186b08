export const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'a secret of this machine' };
export const region = 'eu-central-1';
export const origin = 'http://127.0.0.1:3000';
