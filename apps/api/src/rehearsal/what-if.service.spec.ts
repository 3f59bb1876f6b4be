import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import type { ExamplePeople } from '../identity/examples/example-people';
import type { ProgrammeService } from '../programme/programme.service';
import type { OwnDoor } from './own-door';
import type { Rehearsals } from './rehearsals';
import type { WhatIfBody } from './what-if.requests';
import { WhatIfService } from './what-if.service';

const actor = { bureau: 'lianxi-office', role: 'office', person: 'lianxi-office-office' } as const;
const form: WhatIfBody = { policy: 'strict', temperament: 'mixed', seed: 1, until: '2020-11-02' };
const by = (key: string, bodyHash = 'strict') => ({ actor, key, bodyHash });

/** The service before a door that nobody opens, or that answers so; and what it activated. */
function house({ ids = [] as string[], examples = true, answer = (_request: Request): Promise<Response> => new Promise<Response>(() => undefined) } = {}) {
  const begun: string[] = [];
  const fetch = async (request: Request): Promise<Response> => { begun.push(((await request.clone().json()) as { id: string }).id); return answer(request); };
  const rehearsals = { ground: () => Promise.resolve({ programme: { activatedAt: '2020-10-12T01:30:00.000Z' }, policy: defaultPolicy, calendar: chinaCalendar }) };
  const programmes = { plan: () => Promise.resolve(xinxiangPlan), ids: () => Promise.resolve(ids) };
  const people = { known: () => (examples ? [{ ...actor, token: 'one' }] : []) };
  const door = { baseUrl: 'http://lianxi.invalid', fetch };
  return { begun, service: new WhatIfService(rehearsals as unknown as Rehearsals, programmes as unknown as ProgrammeService, people as unknown as ExamplePeople, door as unknown as OwnDoor) };
}

const taken = () => Promise.resolve(Response.json({ type: 'urn:lianxi:problem:programme-exists', status: 409, title: '', detail: '', zh: { title: '', detail: '占用' }, en: { title: '', detail: 'taken' }, params: {} }, { status: 409 }));
/** Answers nothing until whoever asks waits no longer. */
const untilGivenUp = ({ signal }: Request) => new Promise<Response>((_answer, reject) => {
  const giveUp = () => { reject(signal.reason as Error); };
  if (signal.aborted) giveUp();
  else signal.addEventListener('abort', giveUp);
});
/** Until what was begun has come to its end. */
const over = async (service: WhatIfService, programme: string) => { while ((await service.told(programme, actor)).whatIf?.state === 'under-way') await new Promise((next) => { setImmediate(next); }); };

describe('what if other rules held', () => {
  it('stands in every list behind the programme it is of, in a name that is never too long', async () => {
    const { whatIf } = await house().service.begin('xinxiang-demo', by('key-one'), form);
    expect(whatIf?.asItStands.programme).toMatch(/^xinxiang-demo-what-if-[0-9a-f]{8}-a$/);
    const long = (await house().service.begin(`${'x'.repeat(40)}-${'y'.repeat(19)}`, by('key-one'), form)).whatIf?.otherwise.programme ?? '';
    expect(long).toMatch(/^x{40}-what-if-[0-9a-f]{8}-b$/);
    expect((await house().service.begin('z'.repeat(60), by('key-one'), form)).whatIf?.otherwise.programme).toHaveLength(60);
  });

  it('is begun once for a key, also where both came at once', async () => {
    const { service, begun } = house();
    const [first, second] = await Promise.all([service.begin('green', by('key-one'), form), service.begin('green', by('key-one'), form)]);
    expect(second).toEqual(first);
    await new Promise((next) => { setImmediate(next); });
    expect(begun).toHaveLength(2);
  });

  it('refuses the same key for anything else, before it looks at what', async () => {
    const { service } = house();
    await service.begin('green', by('key-one'), form);
    await expect(service.begin('green', by('key-one', 'another'), { ...form, until: '2020-10-12' })).rejects.toMatchObject({ code: 'key-reused' });
    await expect(service.begin('red', by('key-one', 'another'), form)).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('lives no second time into what was begun by the same key before', async () => {
    const { whatIf } = await house().service.begin('green', by('key-one'), form);
    const { service, begun } = house({ ids: [whatIf?.asItStands.programme ?? ''] });
    await expect(service.begin('green', by('key-one'), form)).rejects.toMatchObject({ code: 'what-if-begun-before' });
    expect(begun).toEqual([]);
  });

  it('is one at a time, and never without example people', async () => {
    const { service } = house();
    await service.begin('green', by('key-one'), form);
    await expect(service.begin('red', by('key-two', 'red'), form)).rejects.toMatchObject({ code: 'what-if-under-way' });
    await expect(house({ examples: false }).service.begin('green', by('key-one'), form)).rejects.toMatchObject({ code: 'what-if-without-examples' });
  });

  it('says why it could not go on, and another one may be begun then', async () => {
    const { service } = house({ answer: taken });
    await service.begin('green', by('key-one'), form);
    await over(service, 'green');
    expect(await service.told('green', actor)).toMatchObject({ whatIf: { state: 'failed', why: { zh: '演练没有启动：占用' } } });
    expect(await service.begin('green', by('key-two'), form)).toMatchObject({ whatIf: { state: 'under-way' } });
  });

  it('is stopped by whoever began it, where it stands, and another one may be begun then', async () => {
    const { service } = house({ answer: untilGivenUp });
    await expect(service.stop('green', actor)).rejects.toMatchObject({ code: 'what-if-not-under-way' });
    expect(await service.begin('green', by('key-one'), form)).toMatchObject({ whatIf: { state: 'under-way', mine: true } });
    const colleague = { ...actor, person: 'lianxi-office-director' };
    expect(await service.told('green', colleague)).toMatchObject({ whatIf: { state: 'under-way', mine: false } });
    await expect(service.stop('green', colleague)).rejects.toMatchObject({ code: 'what-if-of-another' });
    await service.stop('green', actor);
    await over(service, 'green');
    expect(await service.told('green', actor)).toMatchObject({ whatIf: { state: 'stopped' } });
    expect(await service.begin('green', by('key-two'), form)).toMatchObject({ whatIf: { state: 'under-way' } });
  });

  it('ends with the API, which asks itself nothing more', async () => {
    const { service, begun } = house();
    service.onApplicationShutdown();
    await service.begin('green', by('key-one'), form);
    await over(service, 'green');
    expect(await service.told('green', actor)).toMatchObject({ whatIf: { state: 'failed' } });
    expect(begun).toEqual([]);
  });
});
