import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import type { HubLine } from '../contract/contract.gen';

/** One connection, used once: started, then closed by either side. */
export interface Link extends HubLine {
  start(): Promise<void>;
  stop(): Promise<void>;
  onclose(handler: () => void): void;
}

/** A fresh connection to the hub of the server that this page came from. */
export const hubLink = (): Link =>
  new HubConnectionBuilder()
    .withUrl('/hubs/board', { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .withHubProtocol(new MessagePackHubProtocol())
    .withKeepAliveInterval(5000)
    .withServerTimeout(15_000)
    .configureLogging(LogLevel.None)
    .build();
