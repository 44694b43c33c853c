/**
 * Does tasks one by one, each after the messages that have come by then. A message to oneself waits its turn among them
 * and no longer; a timer would be held back by milliseconds.
 */
export function createTurns(): (task: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const tasks: (() => void)[] = [];
  port1.onmessage = () => tasks.shift()?.();
  return (task) => {
    tasks.push(task);
    port2.postMessage(null);
  };
}
