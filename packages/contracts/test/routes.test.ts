import { describe, expect, it } from 'vitest';
import { type Route, routes } from '@orderpad/contracts';

const said = ({ method, path, status, keyed, conditional, open, stream }: Route) =>
  [
    method,
    path,
    status,
    keyed && 'keyed',
    conditional === true ? 'conditional' : conditional,
    open && 'open',
    stream && 'stream',
  ]
    .filter(Boolean)
    .join(' ');

describe('the routes of the HTTP contract', () => {
  it('have the method, path and status that servers send and clients expect', () => {
    const all: Readonly<Record<string, Route>> = routes;

    expect(Object.fromEntries(Object.entries(all).map(([name, route]) => [name, said(route)]))).toEqual({
      signIn: 'POST /v1/sign-in 201 open',
      getSignIn: 'GET /v1/sign-in 200',
      signOut: 'DELETE /v1/sign-in 204',
      requestReset: 'POST /v1/password-resets 204 open',
      resetPassword: 'POST /v1/password-resets/use 204 open',
      listSignIns: 'GET /v1/sign-ins 200',
      endSignIn: 'DELETE /v1/sign-ins/{id} 204',
      endOtherSignIns: 'DELETE /v1/sign-ins 204',
      listUsers: 'GET /v1/users 200',
      listUserGroups: 'GET /v1/user-groups 200',
      getUser: 'GET /v1/users/{id} 200',
      updateUser: 'PATCH /v1/users/{id} 200',
      setPassword: 'POST /v1/users/{id}/password 204',
      generateCredentials: 'POST /v1/users/{id}/credentials 200 keyed',
      sendReset: 'POST /v1/users/{id}/password-reset 204',
      listUserSignIns: 'GET /v1/users/{id}/sign-ins 200',
      endUserSignIns: 'DELETE /v1/users/{id}/sign-ins 204',
      setOrdering: 'PUT /v1/contacts/{id}/ordering 200',
      describe: 'GET /v1/profile 200',
      searchContacts: 'GET /v1/contacts 200',
      getContact: 'GET /v1/contacts/{id} 200',
      createContact: 'POST /v1/contacts 201 keyed',
      updateContact: 'PUT /v1/contacts/{id} 200 correction',
      addAddress: 'POST /v1/contacts/{id}/addresses 201 keyed',
      updateAddress: 'PUT /v1/contacts/{id}/addresses/{addressId} 200',
      getContactRecord: 'GET /v1/contacts/{id}/record 200',
      addContactNote: 'POST /v1/contacts/{id}/notes 201 keyed',
      searchCatalog: 'GET /v1/products 200',
      resolveSkus: 'POST /v1/products/resolve 200',
      listCategories: 'GET /v1/categories 200',
      listPromotions: 'GET /v1/promotions 200',
      listSpecials: 'GET /v1/rewards/specials 200',
      getTier: 'GET /v1/tiers/{id} 200',
      quote: 'POST /v1/quotes 200',
      place: 'POST /v1/orders 201 keyed',
      listOrders: 'GET /v1/orders 200',
      getOrder: 'GET /v1/orders/{id} 200',
      saveDraft: 'PUT /v1/drafts/{id} 200 conditional',
      listDrafts: 'GET /v1/drafts 200',
      getDraft: 'GET /v1/drafts/{id} 200',
      removeDraft: 'DELETE /v1/drafts/{id} 204',
      listRepresentatives: 'GET /v1/representatives 200',
      listBought: 'POST /v1/contacts/{id}/bought 200',
      listColleagues: 'GET /v1/colleagues 200',
      transferDraft: 'POST /v1/drafts/{id}/transfer 200',
      takeOverDraft: 'POST /v1/drafts/{id}/take-over 200',
      openHandoff: 'POST /v1/handoffs/open 200 keyed open',
      createHandoff: 'POST /v1/handoffs 201 keyed',
      listHandoffs: 'GET /v1/handoffs 200',
      getHandoff: 'GET /v1/handoffs/{id} 200',
      revokeHandoff: 'POST /v1/handoffs/{id}/revoke 200',
      watchHandoff: 'GET /v1/handoffs/{id}/events 200 stream',
      sendRequest: 'POST /v1/requests 201 keyed',
      listRequests: 'GET /v1/requests 200',
      watchRequests: 'GET /v1/requests/events 200 stream',
      getRequest: 'GET /v1/requests/{id} 200',
      declineRequest: 'POST /v1/requests/{id}/decline 200',
      withdrawRequest: 'POST /v1/requests/{id}/withdraw 200',
      openRequest: 'PUT /v1/requests/{id}/openings/{key} 200',
      closeRequest: 'DELETE /v1/requests/{id}/openings/{key} 204',
      askApproval: 'POST /v1/approvals 201 keyed',
      listApprovals: 'GET /v1/approvals 200',
      watchApprovals: 'GET /v1/approvals/events 200 stream',
      getApproval: 'GET /v1/approvals/{id} 200',
      decideApproval: 'POST /v1/approvals/{id}/decision 200',
      withdrawApproval: 'POST /v1/approvals/{id}/withdraw 200',
      lookupSubmission: 'GET /v1/submissions/{key} 200',
      fenceSubmission: 'POST /v1/submissions/{key}/fence 200',
      listPaymentAttention: 'GET /v1/payments/attention 200',
      listMails: 'GET /v1/outbox 200',
      getMail: 'GET /v1/outbox/{id} 200',
    });
  });

  it.each(Object.entries(routes))('describe every name in the path of %s', (_, route: Route) => {
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

    expect(Object.keys(route.params?.shape ?? {})).toEqual(named);
    expect(route.answer === undefined).toBe(route.status === 204);
    expect(route.summary).toMatch(/^[A-Z].*[a-z)]$/);
  });
});
