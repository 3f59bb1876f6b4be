import { rightsOf } from '@lianxi/access/rights';
import { shownEvents } from '@lianxi/access/shown-events';
import { sightIn } from '@lianxi/access/task-sight';
import { recordedIn } from '@lianxi/commands/check/fold';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { addresseeOf } from '@lianxi/domain/organisation/actor';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { maySee } from '@lianxi/domain/task/sight';
import type { News } from '@lianxi/persistence/record/watched.queries';
import type { MessageEvent } from '@nestjs/common';
import { Controller, Param, Sse, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { filter, map } from 'rxjs';
import type { Signed } from '../http/credentials';
import { Credentials } from '../http/credentials';
import { Unattended } from '../http/identity.guard';
import { TheSigned } from '../http/the-actor';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { Told } from './changes';
import { Changes } from './changes';
import { KnownProgramme } from './known-programme.guard';
import { stream } from './stream';

/** For a page that is open: says that something has changed, and nothing of what; the page asks again, and is answered what its reader may see. */
@ApiExcludeController()
@Controller('programmes')
export class LiveController {
  constructor(private readonly changes: Changes, private readonly credentials: Credentials) {}

  /**
   * `event: watching` once whatever changes from then on is told: what a page was answered before may be out of date by then. `event: task`, `data: {"measure": 3}` for each
   * task in the reader's sight that has changed; `event: list` for a strike-off list, to whoever sees them; `event: notices` when a morning's notice has reached the reader's
   * bureau and role, which changes no task. A stream is no sign that somebody is there, and is over with the session or token it was opened by.
   */
  @Sse(':programme/events')
  @UseGuards(KnownProgramme)
  @Unattended()
  watch(@TheSigned() reader: Signed, @Param({ schema: programmeParam }) { programme }: ProgrammePlace): Observable<MessageEvent> {
    return stream({
      told: this.changes.of(programme).pipe(filter((told) => concerns(told, reader.actor)), map(said)),
      stands: async () => (await this.credentials.again(reader))?.post === reader.post,
      someEnded: this.credentials.forgotten,
    });
  }
}

function concerns(told: Told, reader: Actor): boolean {
  switch (told.what) {
    case 'watching':
      return true;
    case 'task':
      return maySee({ responsibilities: told.bureaus.map((bureau) => ({ bureau })) }, reader) && (told.news === undefined || shows(told.news, reader));
    case 'list':
      return rightsOf(reader).can('read', 'StrikeOffList');
    case 'notices': {
      const { bureau, role } = addresseeOf(reader);
      return told.key === `${bureau}/${role}`;
    }
  }
}

/** Whether what happened shows to a reader in anything: a file that is attached to another's part alone changes nothing that they see. An erasure is told to all: which event it is of stands elsewhere, and nobody keeps on screen what was erased. */
function shows({ state, texts }: News, reader: Actor): boolean {
  const events = texts.map((text, seq) => ({ seq, ...recordedIn<TaskEvent>({ text }) }));
  if (!events.every(({ event: { type } }) => type === 'evidenceAttached')) return true;
  return [...shownEvents(events, sightIn(state, reader)).values()].some((much) => much !== 'nothing');
}

function said(told: Told): MessageEvent {
  if (told.what === 'watching') return { type: told.what, data: { programme: told.programme } };
  return { type: told.what, data: told.measure === null ? {} : { measure: told.measure } };
}
