import { maySee } from '@lianxi/domain/task/sight';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { MessageEvent } from '@nestjs/common';
import { Controller, Param, Sse, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { concatMap, filter, map, merge, of, takeUntil, timer } from 'rxjs';
import { TheActor } from '../http/the-actor';
import { IdentitySettings } from '../identity/identity-settings';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import { TaskService } from '../task/task.service';
import { Changes } from './changes';
import { KnownProgramme } from './known-programme.guard';

const minute = 60_000;

/** For a page that is open: says that something has changed, and nothing of what; the page asks again, and is answered what its reader may see. */
@ApiExcludeController()
@Controller('programmes')
export class LiveController {
  constructor(private readonly changes: Changes, private readonly tasks: TaskService, private readonly settings: IdentitySettings) {}

  /**
   * `event: task`, `data: {"measure": 3}` for each task in the reader's sight that has changed. A stream is no sign that somebody is there: after the time in which a
   * session without a request ends it is over, and whoever has asked for nothing meanwhile cannot begin another.
   */
  @Sse(':programme/events')
  @UseGuards(KnownProgramme)
  watch(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace): Observable<MessageEvent> {
    const changed = this.changes.of(programme).pipe(
      concatMap(async ({ task, measure }) => ({ measure, state: (await this.tasks.statesOf([task])).get(task) })),
      filter(({ state }) => state !== undefined && maySee(state.brief, reader)),
      map(({ measure }): MessageEvent => ({ type: 'task', data: { measure } })),
    );
    // A first word at once: a browser knows by it that it is connected.
    return merge(of<MessageEvent>({ type: 'watching', data: { programme } }), changed).pipe(takeUntil(timer(this.settings.limits.idleMinutes * minute)));
  }
}
