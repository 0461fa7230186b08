import type { Access, Filing } from '#shared/filing/filing';

/** What the world outside knows of an order: the public filing registry, the domain registries, and where its names lead. */
export type RegistryAnswers = Pick<Filing, 'registry' | 'domainFacts' | 'traffic'>;

/** Asks about an order's subject and domains. Throws TransientError where another try may help. */
export type Registry = { readonly ask: (filing: Filing) => Promise<RegistryAnswers> };

/** Where an account's server stands, how it is paid, and its address. */
export type ServerFacts = Pick<Access, 'region' | 'billing' | 'ip' | 'more'>;

/** The access provider's own list of servers. */
export type Servers = { readonly ofAccount: (account: string) => Promise<ServerFacts> };
