import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { TABLE_DEFINITION } from '#shared/storage/table-definition';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** The one table, as `shared/storage/table-definition.ts` describes it: encrypted with a key of its own, with 35 days to go back to. It outlives the stack. */
export class FilingTable extends Construct {
  readonly table: Table;
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { partitionKey, sortKey, indexes, indexProjection, timeToLive, billing } = TABLE_DEFINITION;
    this.key = new Key(this, 'Key', { enableKeyRotation: true });
    this.table = new Table(this, 'Table', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billingMode: BillingMode[billing],
      timeToLiveAttribute: timeToLive,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of indexes)
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType[indexProjection],
      });
  }

  /** ARNs of the indexes, each by its name. */
  get indexArns(): string[] {
    return TABLE_DEFINITION.indexes.map(({ name }) => `${this.table.tableArn}/index/${name}`);
  }
}
