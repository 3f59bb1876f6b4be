import type { Client as FetchClient, ClientOptions } from 'openapi-fetch';
import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

/** The API's schemas by name. */
export type Schemas = components['schemas'];

/** A client of the API: `client.GET('/api/v1/tasks/{id}', { params })` answers `{ data }` or `{ error }`, both typed. */
export type Client = FetchClient<paths>;

/** A client of the API at `baseUrl`; `headers` say who acts (`authorization`) and in which language (`accept-language`). */
export function createLianxiClient(options: ClientOptions & { readonly baseUrl: string }): Client {
  return createClient<paths>(options);
}
