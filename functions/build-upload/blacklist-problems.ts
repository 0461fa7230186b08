import { bureauDomains } from '#shared/bureau/upload/bureau-values';
import type { Order } from '#shared/filing/filing';
import { type BuildProblem, staffProblem } from './build-problem';
import type { UploadPorts } from './upload-ports';

/** What of an order the bureau's blacklists name: it would refuse it (1064, 1065), and a person looks first. */
export const blacklistProblems = async (
  { subject, websites }: Order,
  { blacklist }: Pick<UploadPorts, 'blacklist'>,
): Promise<readonly BuildProblem[]> => {
  const problems: BuildProblem[] = [];
  if (await blacklist.names('certificate', subject.certificate.number)) problems.push(staffProblem('blacklisted', 'order.subject'));
  for (const [index, website] of websites.entries())
    for (const domain of bureauDomains(website))
      if (await blacklist.names('domain', domain)) problems.push(staffProblem('blacklisted', `order.websites[${index}].domains`));
  return problems;
};
