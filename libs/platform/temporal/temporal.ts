import type { ConnectionOptions } from '@temporalio/client';
import { Client, Connection } from '@temporalio/client';

/** Where Temporal is. */
export interface TemporalAddress {
  readonly address: string;
  readonly namespace: string;
}

/** A connection to Temporal that is made with the first call, so that a process boots while Temporal is away. */
export function lazyConnection({ address }: TemporalAddress, options: ConnectionOptions = {}): Connection {
  return Connection.lazy({ address, ...options });
}

export function createClient(connection: Connection, { namespace }: TemporalAddress): Client {
  return new Client({ connection, namespace });
}

/** The page of a workflow in Temporal's web UI. */
export function workflowPage(uiUrl: string, namespace: string, workflowId: string): string {
  return `${uiUrl.replace(/\/$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
}

/** The list of a programme's workflows in Temporal's web UI. */
export function programmePage(uiUrl: string, namespace: string, programme: string): string {
  return `${uiUrl.replace(/\/$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows?query=${encodeURIComponent(`Programme="${programme}"`)}`;
}
