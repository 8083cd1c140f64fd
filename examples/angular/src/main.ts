import 'clinic-widgets/define';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { ClinicPage } from './clinic-page';

void bootstrapApplication(ClinicPage, { providers: [provideZonelessChangeDetection()] });
