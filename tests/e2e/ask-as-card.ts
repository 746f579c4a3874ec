/**
 * What a hostile page does that knows the address of cards: makes a frame of their document, offers it a port as our
 * own script does, and orders a card. Runs in the page. Gives what it hears on the port.
 */
export async function askAsCard(address: string): Promise<unknown[]> {
  const key = '0123456789'.repeat(4);
  const frame = document.createElement('iframe');
  frame.src = `${address}#${key}`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const { port1, port2 } = new MessageChannel();
  const reports: unknown[] = [];
  port1.onmessage = ({ data }) => reports.push(data);
  frame.contentWindow?.postMessage({ key }, '*', [port2]);
  port1.postMessage({ type: 'look-up', showing: 1, words: 'Maduro', label: 'x' });
  // Longer than the background waits to be told of such a frame.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  return reports;
}
