/** What a browser tells of a device's adapter, in one line; empty where it tells nothing. */
export function adapterName({ vendor, architecture, description }: GPUAdapterInfo): string {
  return [vendor, architecture, description].filter((part) => part !== '').join(' ');
}
