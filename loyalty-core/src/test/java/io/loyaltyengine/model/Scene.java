package io.loyaltyengine.model;

import io.loyaltyengine.activity.Activity;
import java.time.Instant;

/**
 * One action at its moment: a call to the engine, or where there is none a sweep or nothing but time.
 *
 * @param now the present moment
 * @param call the activity that the engine is told; null for none
 * @param sweep whether a sweep is asked for
 */
record Scene(Instant now, Activity call, boolean sweep) {}
