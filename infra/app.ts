import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ReadingStack } from './reading-stack';

const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new ReadingStack(app, 'Heyan-Reading', { description: 'Heyan: uploads, re-encoded pictures, readings' });
