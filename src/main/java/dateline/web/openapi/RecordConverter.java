package dateline.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A record's components are all there in its JSON, and null only where {@link Nullable} says so. Safe for any number of threads. */
@Component
final class RecordConverter implements ModelConverter {
    @Override
    @SuppressWarnings("rawtypes") // swagger's own
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                for (RecordComponent component : raw.getRecordComponents()) {
                    describe(component, model);
                }
            }
        }
        return schema;
    }

    private static void describe(RecordComponent component, Schema<?> model) {
        Schema<?> property = model.getProperties().get(component.getName());
        if (property == null) {
            return;
        }
        java.lang.reflect.AnnotatedType type = component.getAnnotatedType();
        boolean leftOut = component.getAccessor().isAnnotationPresent(JsonInclude.class);
        if (!leftOut && (model.getRequired() == null || !model.getRequired().contains(component.getName()))) {
            model.addRequiredItem(component.getName());
        }
        if (type.isAnnotationPresent(Nullable.class) && !leftOut) {
            property.addType("null");
        }
        if (type instanceof AnnotatedParameterizedType list
                && property.getItems() != null
                && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)) {
            property.getItems().addType("null");
        }
    }
}
