/** What somebody asks about what is kept of them. */
export interface PrivacyRequest {
  readonly kind: 'know' | 'export' | 'forget'
}
