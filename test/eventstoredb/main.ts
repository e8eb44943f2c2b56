/** The server of server.ts as a process of its own, at a free port; its database lives as long as it does. */
import { startServer } from './server.ts';

const { port } = await startServer();
process.stdout.write(`listening at ${port}\n`);
// Ends with who started it.
process.stdin.resume().on('end', () => process.exit(0));
