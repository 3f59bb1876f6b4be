import type { EntityManager } from 'typeorm';

/** How PostgreSQL carried out a statement. */
export interface IndexUse {
  /** The indexes it went through, in the order of the plan. */
  readonly indexes: readonly string[];
  /** Tables it read from end to end. */
  readonly endToEnd: readonly string[];
}

/** A node of `EXPLAIN (FORMAT JSON)`, as far as it is looked at. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** What the statements of a read go through: the product's own queries are handed a manager that has each of them explained instead of carried out. */
export async function indexUseOf(manager: EntityManager, read: (db: EntityManager) => Promise<unknown>): Promise<IndexUse> {
  const nodes: PlanNode[] = [];
  const explaining = {
    query: async (sql: string, values?: unknown[]) => {
      const [{ 'QUERY PLAN': [{ Plan }] }] = await manager.query<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
      nodes.push(...nodesOf(Plan));
      return [];
    },
  };
  await read(explaining as Pick<EntityManager, 'query'> as EntityManager);
  return {
    indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
    endToEnd: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? ''),
  };
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
