/** What somebody asks about what is kept of them. */
export type PrivacyRequest =
  { readonly kind: 'know' } | { readonly kind: 'export' } | { readonly kind: 'forget' }
