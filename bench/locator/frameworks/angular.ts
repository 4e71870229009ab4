/** The screen as Angular Material draws it. Compiled in the page, so that no build of Angular is needed. */
import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { bootstrapApplication } from '@angular/platform-browser';
import { type ScreenItem, TRUTH } from './screen';

const truth = `[attr.${TRUTH}]="item.truth"`;
const template = `<main><form>
@for (item of items; track $index) {
  @switch (item.kind) {
    @case ('heading') { @if (item.level === 1) { <h1>{{ item.text }}</h1> } @else { <h2>{{ item.text }}</h2> } }
    @case ('field') { <mat-form-field><mat-label>{{ item.text }}</mat-label><input matInput [type]="item.type" ${truth}></mat-form-field> }
    @case ('list') { <mat-form-field><mat-label>{{ item.text }}</mat-label><select matNativeControl ${truth}>@for (one of item.options; track one) { <option>{{ one }}</option> }</select></mat-form-field> }
    @case ('tick') { @if (item.type === 'radio') { <mat-radio-button ${truth} [value]="item.text">{{ item.text }}</mat-radio-button> } @else { <mat-checkbox ${truth}>{{ item.text }}</mat-checkbox> } }
    @case ('action') { @if (item.link) { <a mat-button href="#ng" ${truth}>{{ item.text }}</a> } @else { <button mat-flat-button type="button" ${truth}>{{ item.text }}</button> } }
  }
}
</form></main>`;

export async function drawAngular(host: Element, items: ScreenItem[]): Promise<void> {
  class Screen {
    items = items;
  }
  Component({
    selector: 'bench-screen',
    template,
    imports: [MatButtonModule, MatCheckboxModule, MatFormFieldModule, MatInputModule, MatRadioModule],
  })(Screen);
  host.append(document.createElement('bench-screen'));
  await bootstrapApplication(Screen, { providers: [provideZonelessChangeDetection()] });
  // A tick's own input lies inside its component.
  for (const tick of host.querySelectorAll(`:is(mat-checkbox, mat-radio-button)[${TRUTH}]`)) {
    tick.querySelector('input')?.setAttribute(TRUTH, tick.getAttribute(TRUTH) ?? '');
    tick.removeAttribute(TRUTH);
  }
}
