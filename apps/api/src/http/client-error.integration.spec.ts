import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { TestApi } from '../api.fixture';
import { answerClientError } from './client-error';

jest.setTimeout(20_000);

/** What came back over a connection until it was closed. */
async function allOf(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
  await once(socket, 'close');
  return text;
}

const head = (line: string, ...headers: string[]): string => `${[line, ...headers].join('\r\n')}\r\n\r\n`;
const form = ['Host: api', 'Content-Type: application/json', 'Transfer-Encoding: chunked'];

describe('what never becomes a request', () => {
  let api: TestApi;
  const open = (): Socket => connect((api.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  const ask = (bytes: string): Promise<string> => allOf(open().on('connect', function send(this: Socket) { this.write(bytes); }));

  beforeAll(async () => {
    api = await TestApi.start();
    await api.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => { await api.stop(); });

  it.each([
    ['headers beyond the limit', head('GET /api/v1/programmes HTTP/1.1', 'Host: api', `Cookie: ${'x'.repeat(20_000)}`), 431, 'headers-too-large'],
    ['an address beyond the limit', head(`GET /${'x'.repeat(20_000)} HTTP/1.1`, 'Host: api'), 431, 'headers-too-large'],
    ['something that is not HTTP', head('你好'), 400, 'request-malformed'],
    ['a method nobody knows', head('FOO / HTTP/1.1', 'Host: api'), 400, 'request-malformed'],
    ['a header with a control character', head('GET / HTTP/1.1', 'Host: api', 'Lianxi-Identity: \u0001'), 400, 'request-malformed'],
    ['a length that is no number', head('POST /api/v1/receipts HTTP/1.1', 'Host: api', 'Content-Length: many'), 400, 'request-malformed'],
    ['two lengths at once', head('POST /api/v1/receipts HTTP/1.1', ...form, 'Content-Length: 3'), 400, 'request-malformed'],
    ['a body whose pieces are malformed', `${head('POST /api/v1/receipts HTTP/1.1', ...form)}zz\r\n`, 400, 'request-malformed'],
    ['a request without a host', head('GET /health/live HTTP/1.1', 'Connection: close'), 400, 'request-malformed'],
    ['an expectation nobody knows', head('POST /api/v1/receipts HTTP/1.1', 'Host: api', 'Expect: miracle', 'Content-Length: 0', 'Connection: close'), 417, 'expectation-unknown'],
  ])('%s is answered as any other problem is', async (_what, bytes, status, code) => {
    const [headers = '', body = ''] = (await ask(bytes)).split('\r\n\r\n');
    expect(headers).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(headers).toMatch(/^content-type: application\/problem\+json; charset=utf-8/im);
    expect(JSON.parse(body)).toMatchObject({
      type: `urn:lianxi:problem:${code}`, status,
      zh: { detail: expect.stringMatching(/^[^—]*请[^—]*$/) as string }, en: { detail: expect.not.stringContaining('—') as string },
    });
  });

  it('is answered in the reader\'s language, where that can still be read', async () => {
    const answer = await ask(head('GET /api/docs HTTP/1.1', 'Host: api', 'Accept-Language: en-GB', 'X: \u0001'));
    expect(answer).toContain('Content-Language: en');
    expect(answer).toContain('"title":"Not a well-formed HTTP request"');
  });

  it('is told when it comes too slowly, and nothing when nobody is there any more', () => {
    const written: string[] = [];
    const socket = (destroyed: boolean) => ({ destroyed, writable: true, write: (text: string) => written.push(text), destroySoon: () => undefined }) as unknown as Socket;
    const failure = (code: string) => Object.assign(new Error(code), { code, bytesParsed: 0, rawPacket: undefined as never });
    answerClientError(failure('ECONNRESET'), socket(false));
    answerClientError(failure('HPE_INVALID_METHOD'), socket(true));
    expect(written).toEqual([]);
    answerClientError(failure('ERR_HTTP_REQUEST_TIMEOUT'), socket(false));
    expect(written[0]).toMatch(/^HTTP\/1.1 408 Request Timeout[^]*urn:lianxi:problem:request-too-slow/);
  });
});
