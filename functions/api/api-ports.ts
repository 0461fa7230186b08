import type { Clock, Ids } from '#functions/clock-ports';
import type { ObjectStore } from '#functions/ports';
import type { Registry, Servers } from '#functions/registry-ports';
import type { Store } from '#functions/store-ports';
import type { Deliver } from '#functions/workflow-ports';
import type { UploadForm } from '#shared/api/material';
import type { Role } from '#shared/api/roles';
import type { Instant } from '#shared/filing/instant';
import type { FourEyes } from '#shared/review/four-eyes';
import type { OperatorPorts } from './operator-ports';

/** Who calls, as a token says that was found right: the account, and what it may be. */
export type Caller = { readonly id: string; readonly roles: readonly Role[] };

/** The caller of a bearer token; null for one that is not valid (any more). Throws TransientError where the issuer's keys cannot be had. */
export type Tokens = { readonly callerOf: (token: string) => Promise<Caller | null> };

/** Forms by which a browser sends a file straight to the uploads bucket: to one key, of one type, `mostBytes` at most. */
export type UploadForms = {
  readonly formFor: (key: string, file: { readonly contentType: string; readonly mostBytes: number }) => Promise<UploadForm>;
};

/** Links to objects of the derived bucket that open without a token for a short while. */
export type PictureLinks = { readonly linkTo: (key: string) => Promise<{ readonly url: string; readonly expiresAt: Instant }> };

/** Removes all that stands under a filing's id in the buckets, in all its versions; answers how much. Throws TransientError where something was left. */
export type Erasure = { readonly removeObjectsOf: (filing: string) => Promise<number> };

/** One line of the log: ids and codes only. */
export type LogLine = Readonly<Record<string, string | number | boolean>>;

/** What whoever runs the system decides. */
export type ApiPolicy = {
  readonly fourEyes: FourEyes;
  /** Requests that one caller may send in a minute. */
  readonly requestsPerMinute: number;
};

/** Everything that the API needs from outside. */
export type ApiPorts = {
  readonly store: Store;
  readonly derived: ObjectStore;
  readonly uploads: UploadForms;
  readonly pictures: PictureLinks;
  readonly erasure: Erasure;
  readonly tokens: Tokens;
  readonly registry: Registry;
  readonly servers: Servers;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly deliver: Deliver;
  readonly log: (line: LogLine) => void;
  readonly policy: ApiPolicy;
  readonly operator: OperatorPorts;
};
