import type { Policy } from '@lianxi/domain/escalation/policy';
import { presets } from '@lianxi/domain/escalation/presets';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Reads } from '../http/operation';
import { policyBody } from './policy.request';

const policyList = z.object({ items: z.array(z.object({ name: z.string().meta({ example: 'strict' }), policy: policyBody })) }).meta({ id: 'PolicyList' });

@ApiTags('programme 方案')
@Controller('policies')
export class PoliciesController {
  @Get()
  @Reads({ id: 'listPolicies', summary: 'The policies that a rehearsal can run under by name', answer: policyList })
  list(): { items: { name: string; policy: Policy }[] } {
    return { items: Object.entries(presets).map(([name, policy]) => ({ name, policy })) };
  }
}
