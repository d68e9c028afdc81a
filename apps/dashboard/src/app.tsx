import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queries } from './api/queries.js';
import { router } from './routes.js';
import { nonce } from './shell/nonce.js';
import { theme } from './theme.js';
import { LanguageProvider } from './words/language.js';

export const App = () => (
  <MantineProvider theme={theme} getStyleNonce={() => nonce}>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </MantineProvider>
);
