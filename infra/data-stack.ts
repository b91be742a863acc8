import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type Config, region, type Stage } from './config.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { PanelTable } from './constructs/panel-table.ts';
import { SignIn } from './constructs/sign-in.ts';

/** What must outlive every deploy: the record, the accounts of those who sign in, the address that mail comes from. */
export class DataStack extends Stack {
  readonly panels: PanelTable;
  readonly mail: MailSender;
  readonly signIn: SignIn;

  constructor(scope: Construct, id: string, { stage, config }: { stage: Stage; config: Config }) {
    super(scope, id, {
      env: { region },
      description: `Wardmote ${stage}: the record. Do not remove.`,
      terminationProtection: stage === 'prod',
    });
    this.panels = new PanelTable(this, 'Panels', { removal: config.dataRemoval });
    this.mail = new MailSender(this, 'Mail', { mail: config.mail });
    this.signIn = new SignIn(this, 'SignIn', { stage, config, sender: this.mail.identity });

    new CfnOutput(this, 'TableName', { value: this.panels.table.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.signIn.pool.userPoolId });
    for (const [index, { name, value }] of this.mail.identity.dkimRecords.entries())
      new CfnOutput(this, `MailDnsRecord${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: 'Put this record into the DNS of the mail domain, so that SES may send for it',
      });
  }
}
