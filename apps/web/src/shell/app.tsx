import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { apply } from '../look/choices';
import { queries } from '../record/queries';
import { Gate } from '../session/gate';
import { router } from './routes';

apply();
// The page at the address is loaded while it is being asked who is signed in.
void router.load();

/** The page: whoever is signed in, at an address. */
export function App(): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Gate><RouterProvider router={router} /></Gate>
    </QueryClientProvider>
  );
}
