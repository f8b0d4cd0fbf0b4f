package org.supercargo.ui.requests;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.supercargo.oci.RegistryName;

import java.util.Optional;

/** Chooses one of the registries, or all. */
final class RegistryChoice extends ComboBox<Optional<RegistryName>> {
    RegistryChoice(ObservableList<RegistryName> registries) {
        setId("requests-registry");
        setAccessibleText("Registry whose requests are shown");
        setMinWidth(120);
        setConverter(new Words());
        getItems().add(Optional.empty());
        registries.forEach(name -> getItems().add(Optional.of(name)));
        setValue(Optional.empty());
        registries.addListener(
                (ListChangeListener<RegistryName>)
                        change -> {
                            while (change.next()) {
                                change.getAddedSubList()
                                        .forEach(name -> getItems().add(Optional.of(name)));
                            }
                        });
    }

    /** The list is chosen from, never typed into. */
    private static final class Words extends StringConverter<Optional<RegistryName>> {
        @Override
        public String toString(Optional<RegistryName> choice) {
            return choice == null || choice.isEmpty() ? "All registries" : choice.get().toString();
        }

        @Override
        public Optional<RegistryName> fromString(String text) {
            throw new UnsupportedOperationException();
        }
    }
}
