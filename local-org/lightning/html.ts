const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** Text made safe for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** JSON made safe inside a script element: nothing in it can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The address if it is a path of this org, else the fallback: a link cannot send a signed-in user elsewhere. */
export function localPath(address: string | undefined, fallback: string): string {
  if (!address) return fallback;
  const decoded = /^%2f/i.test(address) ? decodeURIComponent(address) : address;
  return /^\/(?![/\\])/.test(decoded) && !/[\r\n]/.test(decoded) ? decoded : fallback;
}
