import type { Environment } from '@lianxi/platform/env/environment';
import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module';
import { ApprovalsModule } from './approvals/approvals.module';
import { AuditModule } from './audit/audit.module';
import { HealthModule } from './health/health.module';
import { IdentityGuard } from './http/identity.guard';
import { ProblemFilter } from './http/problem.filter';
import { SchemaPipe } from './http/schema.pipe';
import { CredentialsModule } from './identity/credentials.module';
import { ExamplesModule } from './identity/examples/examples.module';
import { IdentityModule } from './identity/identity.module';
import { JointMeetingModule } from './joint-meeting/joint-meeting.module';
import { ErasureModule } from './erasure/erasure.module';
import { DraftsModule } from './drafts/drafts.module';
import { EvidenceModule } from './evidence/evidence.module';
import { HandoverModule } from './handover/handover.module';
import { OrganisationModule } from './organisation/organisation.module';
import { LiveModule } from './live/live.module';
import { PapersModule } from './papers/papers.module';
import { ReformModule } from './reform/reform.module';
import { ProgrammeModule } from './programme/programme.module';
import { RehearsalModule } from './rehearsal/rehearsal.module';
import { RemindersModule } from './reminders/reminders.module';
import { StatusModule } from './status/status.module';
import { SurroundingsModule } from './surroundings/surroundings.module';
import { StrikeOffListsModule } from './strike-off-lists/strike-off-lists.module';
import { TaskModule } from './task/task.module';

@Module({})
export class AppModule {
  /** The API of one environment. */
  static in(environment: Environment, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { logger: log }, forRoutes: [] }),
        SurroundingsModule.in(environment),
        CredentialsModule,
        HealthModule,
        AccessModule,
        ProgrammeModule,
        TaskModule,
        ApprovalsModule,
        StrikeOffListsModule,
        EvidenceModule,
        PapersModule,
        RemindersModule,
        RehearsalModule,
        JointMeetingModule,
        StatusModule,
        LiveModule,
        AuditModule,
        DraftsModule,
        OrganisationModule,
        ReformModule,
        HandoverModule,
        IdentityModule,
        // Whoever asks becomes an example by a click: elsewhere there is no such address.
        ...(environment.LIANXI_MODE === 'development' ? [ExamplesModule] : []),
        ErasureModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: IdentityGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
