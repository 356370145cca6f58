import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['LUDI_SERVER'] ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react()],
  build: { outDir: '../../Ludi.Collab/wwwroot', emptyOutDir: true, chunkSizeWarningLimit: 1200 },
  server: {
    proxy: {
      '/api': server,
      '/jira/callback': server,
      '/hubs': { target: server, ws: true },
    },
  },
});
