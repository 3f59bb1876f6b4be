import type { Request } from '@lianxi/commands/path/request';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Changes, Reads } from '../http/operation';
import type { Page, PageRequest } from '../http/paging';
import { pageFilter, pageOf } from '../http/paging';
import { TheRequest } from '../http/the-request';
import type { BureauAnswer, ChangeAnswer, PostAnswer } from './organisation.answers';
import { bureauAnswer, organisationAnswer, postAnswer } from './organisation.answers';
import type { BureauBody, BureauPlace, DepartureBody, HolderBody, NameBody, PersonBody, PostBody, PostPlace, PostsFilter } from './organisation.requests';
import { bureauBody, bureauParam, departureBody, holderBody, nameBody, personBody, postBody, postParam, postsFilter } from './organisation.requests';
import { OrganisationService } from './organisation.service';

@ApiTags('organisation 组织')
@Controller('organisation')
export class OrganisationController {
  constructor(private readonly organisation: OrganisationService) {}

  @Get('bureaus')
  @Reads({ id: 'listBureaus', summary: 'The bureaus, with the names they have had', answer: pageOf('BureauPage', bureauAnswer) })
  bureaus(@Query({ schema: pageFilter }) page: PageRequest): Promise<Page<BureauAnswer>> {
    return this.organisation.bureaus(page);
  }

  @Get('posts')
  @Reads({ id: 'listPosts', summary: 'The posts, and who has held, holds and is to hold each', answer: pageOf('PostPage', postAnswer) })
  posts(@Query({ schema: postsFilter }) filter: PostsFilter): Promise<Page<PostAnswer>> {
    return this.organisation.posts(filter);
  }

  @Post('bureaus')
  @Changes({ id: 'enterBureau', summary: 'The system administrator enters a bureau', answer: organisationAnswer })
  enterBureau(@TheRequest() request: Request, @Body({ schema: bureauBody }) body: BureauBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'enterBureau', ...body });
  }

  @Post('bureaus/:bureau/name')
  @Changes({ id: 'renameBureau', summary: 'A bureau has another name from a day on; what was recorded before keeps the old one', answer: organisationAnswer })
  renameBureau(@TheRequest() request: Request, @Param({ schema: bureauParam }) { bureau }: BureauPlace, @Body({ schema: nameBody }) body: NameBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'renameBureau', bureau, ...body });
  }

  @Post('posts')
  @Changes({ id: 'createPost', summary: 'The system administrator creates a post (岗位) of a bureau', answer: organisationAnswer })
  createPost(@TheRequest() request: Request, @Body({ schema: postBody }) body: PostBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'createPost', ...body });
  }

  @Post('persons')
  @Changes({ id: 'enterPerson', summary: 'A person is entered who is to hold posts', answer: organisationAnswer })
  enterPerson(@TheRequest() request: Request, @Body({ schema: personBody }) body: PersonBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'enterPerson', ...body });
  }

  @Post('posts/:post/holder')
  @Changes({
    id: 'takePost',
    summary: 'Somebody takes a post, or stands in (代理) beside its holder',
    description: 'The one who holds it is relieved at that very instant. A bureau changes the holders of its own liaison and head; the security administrator those of all posts.',
    answer: organisationAnswer,
  })
  takePost(@TheRequest() request: Request, @Param({ schema: postParam }) { post }: PostPlace, @Body({ schema: holderBody }) body: HolderBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'takePost', post, ...body });
  }

  @Post('posts/:post/departure')
  @Changes({ id: 'leavePost', summary: 'Somebody leaves a post, at once: nothing more is decided by them in it', answer: organisationAnswer })
  leavePost(@TheRequest() request: Request, @Param({ schema: postParam }) { post }: PostPlace, @Body({ schema: departureBody }) body: DepartureBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'leavePost', post, ...body });
  }
}
