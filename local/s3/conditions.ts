import { S3Error } from './errors';
import type { Guard } from './object-store';
import type { StoredVersion } from './stored-version';

type Headers = Readonly<Record<string, string>>;

const names = (list: string, etag: string): boolean =>
  list.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '').replaceAll('"', '')));

/** What `if-match` and `if-none-match` ask of a change: throws S3Error `PreconditionFailed`, or `NoSuchKey` where a match needs an object. */
export const writeGuard =
  (headers: Headers): Guard =>
  (current) => {
    const [match, noneMatch] = [headers['if-match'], headers['if-none-match']];
    if (noneMatch !== undefined && noneMatch !== '*') throw new S3Error('NotImplemented');
    if (noneMatch === '*' && current !== undefined) throw new S3Error('PreconditionFailed');
    if (match === undefined) return;
    if (current === undefined) throw new S3Error('NoSuchKey');
    if (!names(match, current.etag)) throw new S3Error('PreconditionFailed');
  };

/** Whether a reader already has this version (304); throws S3Error `PreconditionFailed` where it asked for another. */
export const unchangedForReader = (headers: Headers, { etag, modified }: StoredVersion): boolean => {
  const seconds = Math.floor(modified / 1000) * 1000;
  const [match, noneMatch] = [headers['if-match'], headers['if-none-match']];
  if (match !== undefined && !names(match, etag)) throw new S3Error('PreconditionFailed');
  const before = headers['if-unmodified-since'];
  if (match === undefined && before !== undefined && seconds > Date.parse(before)) throw new S3Error('PreconditionFailed');
  if (noneMatch !== undefined) return names(noneMatch, etag);
  const since = headers['if-modified-since'];
  return since !== undefined && seconds <= Date.parse(since);
};
