/** What somebody asks about what is kept of them. `keep` answers the notice after a long silence. */
export type PrivacyRequest =
  | { readonly kind: 'know' }
  | { readonly kind: 'export' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'keep' }
