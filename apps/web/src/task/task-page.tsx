import type { ReactNode } from 'react';
import { useTitle } from '../look/title';

export function TaskPage(): ReactNode {
  useTitle('任务');
  return <h1>任务</h1>;
}
