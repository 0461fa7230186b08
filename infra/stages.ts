import { Stage } from './stage';
import { development } from './stages/development';
import { production } from './stages/production';
import { productionCn } from './stages/production-cn';

/** All environments, each in a file of its own. */
export const stages: readonly Stage[] = [development, production, productionCn];

/** The environment of a name, checked. Throws an Error that lists what there is. */
export const stageNamed = (name: unknown): Stage => {
  const found = stages.find((stage) => stage.name === name);
  if (found === undefined) throw new Error(`there is no stage of this name; there are ${stages.map((stage) => stage.name).join(', ')}`);
  return Stage.parse(found);
};
