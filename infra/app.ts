import { App } from 'aws-cdk-lib';
import { STAGE_CONTEXT } from './names';
import { stageNamed } from './stages';
import { heyanSystem } from './system';

const app = new App();
heyanSystem(app, stageNamed(app.node.tryGetContext(STAGE_CONTEXT) ?? 'development'));
