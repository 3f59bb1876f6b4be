import { Controller, Get, Ip, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieOf, forgotten, kept, sessionCookie } from '../http/cookies';
import { Open } from '../http/identity.guard';
import { OpenIdRefused } from './openid-refused.filter';
import { OpenIdService, wayCookie, waySeconds } from './openid.service';

/** For browsers, not for programs: both answer by sending people on. */
@Open()
@ApiExcludeController()
@UseFilters(OpenIdRefused)
@Controller('session/oidc')
export class OpenIdController {
  constructor(private readonly openid: OpenIdService) {}

  @Get()
  async begin(@Res() reply: FastifyReply): Promise<void> {
    const { url, way } = await this.openid.begin();
    await reply.header('cache-control', 'no-store').header('set-cookie', kept(wayCookie, way, { sameSite: 'Lax', seconds: waySeconds })).redirect(url, 302);
  }

  @Get('callback')
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Ip() address: string): Promise<void> {
    const { search } = new URL(request.url, 'http://lianxi');
    const { secret } = await this.openid.end(search, cookieOf(request.headers.cookie, wayCookie), address);
    await reply.header('cache-control', 'no-store').header('set-cookie', [kept(sessionCookie, secret), forgotten(wayCookie)]).redirect('/', 302);
  }
}
