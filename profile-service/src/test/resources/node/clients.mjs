// Sends through the real SDKs for Node: one line of JSON says what each of them believes.
import { Analytics as Segment } from "@segment/analytics-node";
import Legacy from "analytics-node";
import RudderStack from "@rudderstack/rudder-sdk-node";

const [segmentUrl, rudderUrl, legacyUrl, writeKey, user, count] = process.argv.slice(2);
const tracks = Number(count);
const name = "Gelesen ✓ 😀 Zoë";
const time = (seat) => new Date(Date.now() - (tracks - seat) * 60_000);
const track = (client, seat) => ({
  userId: `${user}-${client}`,
  event: name,
  timestamp: time(seat),
  originalTimestamp: time(seat),
  properties: { client, seat },
});
const seats = [...Array(tracks).keys()];

async function segment() {
  const client = new Segment({ writeKey, host: segmentUrl, maxEventsInBatch: 10, flushInterval: 200 });
  const sent = seats.map(
    (seat) =>
      new Promise((done) => client.track(track("segment", seat), (error) => done(error ? String(error) : null)))
  );
  const errors = (await Promise.all(sent)).filter(Boolean);
  await client.closeAndFlush();
  return errors;
}

async function callbacks(client, name) {
  const sent = seats.map(
    (seat) => new Promise((done) => client.track(track(name, seat), (error) => done(error ? String(error) : null)))
  );
  client.flush(() => {});
  return (await Promise.all(sent)).filter(Boolean);
}

const rudder = new RudderStack(writeKey, { dataPlaneUrl: rudderUrl, flushAt: 10, flushInterval: 200, retryCount: 6 });
const legacy = new Legacy(writeKey, { host: legacyUrl, path: "/v1/batch", flushAt: 10, flushInterval: 200, retryCount: 6 });

const [one, two, three] = await Promise.all([segment(), callbacks(rudder, "rudder"), callbacks(legacy, "legacy")]);
process.stdout.write(JSON.stringify({ segment: one, rudder: two, legacy: three }) + "\n");
process.exit(0);
