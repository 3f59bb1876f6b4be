import { withConnection } from '@lianxi/commands/path/connection';
import { readVouchedFor } from '@lianxi/persistence/identity/identity.sql';
import type { Environment } from '@lianxi/platform/env/environment';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { DataSource } from 'typeorm';
import { environmentToken } from '../http/environment.provider';
import { Problem } from '../http/problem';
import { IdentitySettings } from './identity-settings';
import { SecretBox } from './secret-box';
import type { Begun } from './session.service';
import { SessionService } from './session.service';

/** Where the house that vouches for people sends them back to. */
const callback = '/api/v1/session/oidc/callback';

/** Where the way there is kept meanwhile: sent back also by a browser that comes from another site. */
export const wayCookie = '__Host-lianxi-oidc';

/** Whoever needs longer at the other house begins anew. */
export const waySeconds = 600;

/** What must come back as it went out, so that nobody is signed in by what another browser began. */
interface Way {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Methods (RFC 8176) by which another house says that it asked for more than a password. */
const strong = ['mfa', 'otp', 'hwk', 'swk', 'sc'];

/** Signing in through another house (OpenID Connect): discovered, with PKCE, state and nonce. */
@Injectable()
export class OpenIdService {
  private readonly logger = new Logger(OpenIdService.name);
  private readonly box: SecretBox;
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionService,
    settings: IdentitySettings,
    @Inject(environmentToken) private readonly environment: Environment,
  ) {
    this.box = new SecretBox(settings.key('openid'));
  }

  /** Where somebody is sent, and what their browser keeps until they are back. */
  async begin(): Promise<{ readonly url: string; readonly way: string }> {
    const house = await this.house();
    const way: Way = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
    const url = openid.buildAuthorizationUrl(house, {
      redirect_uri: this.address(callback), scope: 'openid', state: way.state, nonce: way.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(way.verifier), code_challenge_method: 'S256',
    });
    return { url: url.href, way: this.box.seal(JSON.stringify(way), 'way') };
  }

  /** Whoever comes back is signed in, if an account says so. */
  async end(query: string, way: string | undefined, address: string): Promise<Begun> {
    const { person, isStrong } = await this.vouchedFor(query, way).catch((error: unknown) => { throw this.failed(error); });
    return this.sessions.signIn(person ?? '', person !== undefined, { proof: 'openid', isRight: true, strong: isStrong, address });
  }

  private async vouchedFor(query: string, sealed: string | undefined): Promise<{ readonly person: string | undefined; readonly isStrong: boolean }> {
    const house = await this.house();
    const { state, nonce, verifier } = JSON.parse(this.box.open(sealed ?? '', 'way')) as Way;
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    const tokens = await openid.authorizationCodeGrant(house, new URL(`${this.address(callback)}${query}`), checks);
    const { iss, sub, amr } = claimsOf(tokens);
    const [[account]] = await withConnection(this.database, (connection) => connection.ask([readVouchedFor(iss, sub)]));
    return { person: account?.person, isStrong: Array.isArray(amr) && amr.some((method) => typeof method === 'string' && strong.includes(method)) };
  }

  /** Discovered once; where that failed, again at the next try. */
  private house(): Promise<openid.Configuration> {
    const { LIANXI_OIDC_ISSUER: issuer, LIANXI_OIDC_CLIENT_ID: id, LIANXI_OIDC_CLIENT_SECRET: secret } = this.environment;
    if (issuer === undefined || id === undefined) throw new Problem('openid-not-configured');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; development and tests have no certificates, and production refuses such an issuer at its start
    const options = issuer.startsWith('https:') ? {} : { execute: [openid.allowInsecureRequests] };
    this.discovered ??= openid.discovery(new URL(issuer), id, secret, undefined, options).catch((error: unknown) => {
      this.discovered = undefined;
      throw this.failed(error);
    });
    return this.discovered;
  }

  private address(path: string): string {
    const { LIANXI_PUBLIC_URL: at } = this.environment;
    if (at === undefined) throw new Problem('openid-not-configured');
    return `${at.replace(/\/+$/, '')}${path}`;
  }

  private failed(error: unknown): Problem {
    if (error instanceof Problem) return error;
    this.logger.warn(`Signing in through OpenID Connect failed: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`);
    return new Problem('openid-failed');
  }
}

function claimsOf(tokens: { claims(): openid.IDToken | undefined }): openid.IDToken {
  const claims = tokens.claims();
  if (!claims) throw new Error('The answer has no ID token');
  return claims;
}
