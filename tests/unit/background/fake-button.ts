/** The toolbar's button as the browser keeps it: for each tab, and for all of those that have nothing of their own. */
interface Where {
  readonly tabId?: number;
}
interface Shown {
  text: string;
  title: string;
}

/** The tab 7 shows a count. */
export function fakeButton() {
  const ofAll: Shown = { text: '', title: 'Sidelight' };
  const shown = new Map<number | undefined, Shown>([
    [undefined, ofAll],
    [7, { text: '3', title: 'Sidelight: 3 entries of your index on this page' }],
  ]);
  const of = (tabId: number | undefined): Shown => shown.get(tabId) ?? ofAll;
  const change = ({ tabId }: Where, update: Partial<Shown>) => void shown.set(tabId, { ...of(tabId), ...update });
  return {
    of,
    change,
    action: {
      getBadgeText: async ({ tabId }: Where) => of(tabId).text,
      getTitle: async ({ tabId }: Where) => of(tabId).title,
      setBadgeText: async ({ text, ...where }: Where & { text: string }) => change(where, { text }),
      setTitle: async ({ title, ...where }: Where & { title: string }) => change(where, { title }),
    },
  };
}
