import type { SearchRequest } from './find-features.ts';
import type { Report } from './report.ts';

export type ToSearchWorker =
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromSearchWorker =
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'failure'; readonly id: number; readonly error: unknown };
