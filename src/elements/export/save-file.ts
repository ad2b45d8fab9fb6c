/** Milliseconds after which a browser has begun to read what it saves. */
const grace = 10_000;

/** Lets the reader save a file; works where a policy allows no address but the page's own. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, grace);
};
