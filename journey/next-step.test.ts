import { describe, expect, it } from 'vitest';
import { shippedJourney } from '@/journey/shipped';
import { after, found, missing, REACH, reading, unsure } from './test-helpers';

const { nextStep } = shippedJourney();

/** Somebody for whom no page is out of order. */
const fresh = after(REACH);
const hintOf = (...args: Parameters<typeof reading>) => nextStep(reading(...args), fresh).hint;

describe('a field, from empty to filled', () => {
  const at = (email: ReturnType<typeof found>, password = found()) =>
    nextStep(
      reading('compte-login', {
        'compte-email': email,
        'compte-password': password,
        'compte-submit': found(),
      }),
      fresh,
    );

  it('asks for the first empty field and points at it', () => {
    expect(at(found())).toMatchObject({
      stage: 'account',
      step: 'sign-in',
      hint: 'compte-email',
      target: 'compte-email',
      wanted: 'compte-email',
      onPage: true,
      problem: false,
      tick: false,
    });
  });

  it('stays on the field while the learner is typing in it', () => {
    expect(at(found('filled', 'valid', 'active')).target).toBe('compte-email');
  });

  it('goes on once the field is filled and left', () => {
    expect(at(found('filled', 'valid')).target).toBe('compte-password');
  });

  it('points at the button when all is filled', () => {
    expect(at(found('filled'), found('filled')).target).toBe('compte-submit');
  });

  it('follows the learner to a later field that they chose to fill first', () => {
    expect(at(found(), found('active')).target).toBe('compte-password');
    expect(at(found(), found('filled')).target).toBe('compte-email');
  });

  it('does not jump to the button because the focus is on it', () => {
    const targets = { 'compte-email': found(), 'compte-password': found(), 'compte-submit': found('active') };
    expect(hintOf('compte-login', targets)).toBe('compte-email');
  });

  it('waits for a valid address, not just any text', () => {
    const targets = { 'create-continue': found() };
    expect(hintOf('compte-create-email', { ...targets, 'create-email': found('filled') })).toBe(
      'create-email',
    );
    expect(hintOf('compte-create-email', { ...targets, 'create-email': found('filled', 'valid') })).toBe(
      'create-continue',
    );
  });

  it('goes on from a box as soon as it is ticked, though it keeps the focus', () => {
    const targets = { 'in-terms-box': found('checked', 'active'), 'in-terms-continue': found() };
    expect(hintOf('in-terms', targets)).toBe('in-terms-continue');
  });

  it('goes on from a file as soon as it is chosen, though it keeps the focus', () => {
    expect(
      hintOf('ar24-photos', { 'ar24-photo-front': found('filled', 'active'), 'ar24-photo-back': found() }),
    ).toBe('ar24-photo-back');
  });
});

describe('a target that is not surely there', () => {
  it.each([missing, unsure])('speaks of it but never points at it: $verdict', (verdict) => {
    expect(nextStep(reading('in-mobile', { 'in-mobile-number': verdict }), fresh)).toMatchObject({
      hint: 'in-mobile-number',
      target: null,
      wanted: 'in-mobile-number',
      onPage: true,
    });
  });

  it('leaves out what may lawfully be absent', () => {
    const button = { 'fcp-continue': found() };
    expect(hintOf('fcp-consent', button)).toBe('fcp-continue');
    expect(hintOf('fcp-consent', { ...button, 'fcp-consent-box': found() })).toBe('fcp-consent-box');
    expect(hintOf('compte-add-mobile', { 'add-mobile-number': found() })).toBe('add-mobile-number');
  });

  it('does not come back to a lost field once the learner is further down', () => {
    const targets = { 'compte-email': unsure, 'compte-password': found('filled'), 'compte-submit': found() };
    expect(hintOf('compte-login', targets)).toBe('compte-submit');
    expect(hintOf('compte-login', { ...targets, 'compte-password': found() })).toBe('compte-email');
  });

  it.each([missing, unsure])(
    'speaks of a lost field ($verdict) though the one before it is filled',
    (lost) => {
      const targets = { 'compte-email': found('filled'), 'compte-password': lost, 'compte-submit': found() };
      expect(hintOf('compte-login', targets)).toBe('compte-password');
    },
  );

  it('does not leave out what is missing and may not be', () => {
    const targets = {
      'compte-email': missing,
      'compte-password': found(),
      'compte-submit': found(),
    };
    expect(hintOf('compte-login', targets)).toBe('compte-email');
  });
});

describe('a free choice', () => {
  const card = 'in-document-card';
  const passport = 'in-document-passport';
  const next = 'in-document-next';

  it('points at none of the answers', () => {
    const now = nextStep(
      reading('in-document-type', { [card]: found(), [passport]: found(), [next]: found() }),
      fresh,
    );
    expect(now).toMatchObject({ hint: 'in-document-choice', target: null, wanted: null });
  });

  it('goes on whichever answer was taken', () => {
    expect(
      hintOf('in-document-type', { [card]: found(), [passport]: found('checked'), [next]: found() }),
    ).toBe(next);
  });

  it('points at the branch that the learner is on', () => {
    const page = reading('in-choice', { 'in-online': found(), 'in-face-to-face': found() });
    expect(nextStep(page, fresh).target).toBe('in-online');
    const faceToFace = after({ type: 'branch', key: 'verification', value: 'face-to-face' });
    expect(nextStep(page, faceToFace).target).toBe('in-face-to-face');
  });

  it('lets the learner choose where a list has both places, and rings neither', () => {
    const three = { 'in-online': found(), 'in-choice-office': found(), 'in-choice-home': found() };
    const faceToFace = after({ type: 'branch', key: 'verification', value: 'face-to-face' });
    expect(nextStep(reading('in-choice', three), faceToFace)).toMatchObject({
      hint: 'in-choice-place',
      target: null,
      wanted: null,
    });
    expect(nextStep(reading('in-choice', three), fresh).target).toBe('in-online');
  });
});

describe('when something is wrong', () => {
  it('speaks of a refused sign-in until the password is typed again', () => {
    const at = (password: ReturnType<typeof found>) =>
      nextStep(
        reading(
          'compte-login',
          { 'compte-email': found('filled'), 'compte-password': password, 'compte-submit': found() },
          { states: ['login-error'] },
        ),
        fresh,
      );
    expect(at(found())).toMatchObject({
      hint: 'login-error',
      target: 'compte-password',
      problem: true,
      tick: false,
    });
    expect(at(found('filled', 'active'))).toMatchObject({ hint: 'login-error', problem: true });
    expect(at(found('filled'))).toMatchObject({
      hint: 'compte-submit',
      target: 'compte-submit',
      problem: false,
    });
  });

  it.each([
    ['compte-code', 'code-error', 'code-error'],
    ['fcp-choice', 'provider-failed', 'provider-failed'],
    ['fcp-choice', 'laposte-unavailable', 'laposte-unavailable'],
    ['fcp-choice', 'provider-modal', 'provider-modal'],
    ['fcp-choice', 'session-ending', 'session-ending'],
    ['fcp-choice', 'redirecting', 'redirecting'],
    ['fcp-consent', 'session-ending', 'session-ending'],
    ['fcp-consent', 'redirecting', 'redirecting'],
    ['fc-choice', 'provider-failed', 'fc-choice'],
    ['fcp-error', 'error-session', 'error-session'],
    ['fcp-error', 'error-navigation', 'error-navigation'],
    ['fcp-error', 'error-identity', 'error-identity'],
    ['fcp-error', 'error-provider', 'error-provider'],
    ['fcp-error', 'error-blocked-provider', 'error-blocked-provider'],
    ['fcp-error', 'error-disabled', 'error-disabled'],
    ['fcp-error', 'error-incomplete', 'error-incomplete'],
    ['fcp-error', 'error-technical', 'error-technical'],
    ['fcp-error', 'error-cookies', 'error-cookies'],
    ['fcp-error', 'error-level', 'error-level'],
  ])('on %s, %s says %s', (page, state, hint) => {
    expect(nextStep(reading(page, {}, { states: [state] }), fresh)).toMatchObject({
      hint,
      problem: true,
      onPage: true,
    });
  });

  it('speaks of the window before what lies under it', () => {
    expect(hintOf('fcp-choice', {}, { states: ['provider-failed', 'provider-modal'] })).toBe(
      'provider-modal',
    );
  });

  it('has words for an error page of a code that nobody listed, and a way to start again', () => {
    expect(nextStep(reading('fcp-error', { 'fcp-back-to-service': found() }), fresh)).toMatchObject({
      hint: 'fcp-error',
      target: 'fcp-back-to-service',
      open: 'https://www.moncompteformation.gouv.fr/espace-prive/html/',
    });
  });

  it('ignores a state that is false', () => {
    const page = { ...reading('fcp-choice'), states: { 'provider-failed': false } };
    expect(nextStep(page, fresh).hint).toBe('fcp-laposte');
  });
});

describe('the cookie window', () => {
  it('comes before the page, before a field in use, and before an error', () => {
    const targets = { 'compte-email': found('active'), 'cookie-continue-without': found() };
    expect(
      nextStep(reading('compte-login', targets, { wall: 'cookie-wall', states: ['login-error'] }), fresh),
    ).toMatchObject({
      step: 'sign-in',
      hint: 'cookie-wall',
      target: 'cookie-continue-without',
      onPage: true,
      problem: false,
      tick: false,
    });
  });

  it('is spoken of on a page that nobody knows', () => {
    expect(nextStep(reading(null, {}, { wall: 'cookie-wall' }), fresh)).toMatchObject({
      hint: 'cookie-wall',
      target: null,
      wanted: 'cookie-continue-without',
      onPage: false,
    });
  });
});
