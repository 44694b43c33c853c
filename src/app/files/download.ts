/** Gives the reader a file: it goes where the browser puts downloads. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has read the address when the click is over, yet some start the download a turn later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
