// Loaded before the command line by a test: any attempt to reach the network ends the process with 99.
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

const refuse = (what) => () => {
  process.stderr.write(`network: ${what}\n`);
  process.exit(99);
};

net.Socket.prototype.connect = refuse("net.Socket.connect");
net.Server.prototype.listen = refuse("net.Server.listen");
dgram.createSocket = refuse("dgram.createSocket");
dns.lookup = refuse("dns.lookup");
dns.promises.lookup = refuse("dns.promises.lookup");
globalThis.fetch = refuse("fetch");
